"""`python -m pipeline`."""

# Worker processes import this module too; they need no command line.
if __name__ == "__main__":
    from pipeline.cli import app

    app(prog_name="python -m pipeline")
