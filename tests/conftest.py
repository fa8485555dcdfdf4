"""Settings that all tests share."""

from hypothesis import HealthCheck, settings

# The same examples everywhere: a test that fails in CI fails here too. `make soak` asks for more, at random.
settings.register_profile(
    "bounded", max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("soak", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("bounded")
