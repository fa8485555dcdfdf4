"""Invented councils whose officers keep changing their plans: papers and the truth about them, made together.

Nothing here is taken from Paperround: it calls ``paperround.build`` and reads the CSV files, as anybody would.
"""
