"""What holds for all tests."""

from hypothesis import settings

# An example's time says how busy the machine is, not how good the code is.
settings.register_profile("shared-machine", deadline=None)
settings.load_profile("shared-machine")
