"""What a made shop holds, a module for each kind of record; the same for the same seed."""
