"""Letters and cards on screen: the list, the composer, the card studio, and the paper they are written on."""
