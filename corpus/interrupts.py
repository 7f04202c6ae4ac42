"""Starting processes that never hear of Ctrl-C, which a terminal sends to all processes of a command: whoever started them decides when to stop."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Processes that are started here do not get SIGINT; this one gets what came meanwhile at the end.

    A process of its own group is not enough: it is in ours until it has left, and an interrupt that comes in between ends it. The blocked
    signal is inherited, so that there is no such moment. Windows, which has no such mask, is the caller's affair.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
