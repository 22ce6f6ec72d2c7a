"""Letters and cards: the words, the coach, the paper, and their life from draft to answer."""
