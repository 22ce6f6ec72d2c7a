"""What the coach knows: sentences, expressions, a small classifier, and what a good letter holds."""
