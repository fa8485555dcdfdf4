"""Sample papers of two invented councils, the truth about them, and the script that makes both."""
