"""What is killed, filled up, taken away or changed under our hands."""
