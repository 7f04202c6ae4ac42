"""What is told to the user in one or two lines instead of a traceback."""

DONE, CHECK_FAILED, MISUSED = 0, 1, 2  # the exit statuses: done; done, but a document failed or a check found something; used wrongly


class Problem(Exception):
    """Something the user can mend. The message says what is wrong and what to do; `status` is the exit status."""

    def __init__(self, message: str, status: int = MISUSED) -> None:
        super().__init__(message)
        self.status = status
