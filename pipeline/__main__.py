"""`python -m pipeline`."""

from pipeline.cli import app

# Worker processes import this module too; they are not to run it.
if __name__ == "__main__":
    app(prog_name="python -m pipeline")
