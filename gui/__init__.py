"""What the user sees: one folder per screen, and the frame that holds them."""
