"""Lets ``python -m paperround`` do what ``paperround`` does, where the command is not on the path."""

from paperround.cli import main

if __name__ == "__main__":
    main()
