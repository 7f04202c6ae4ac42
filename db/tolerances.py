"""The numbers that say how near is near, from `rules/data/tolerances.toml`, where each stands with its reason and its examples."""

from db.rulebook import on_change, rules_of
from rules.schema import RuleError, ToleranceRule


class Limits:
    """The tolerances by the ids of their rules, dots and hyphens as underscores. Days are whole; the others are shares and ratios."""

    rounding_share: float
    rounding_zeros_share: float
    rounding_short_share: float
    about_share: float
    about_precise_share: float
    almost_share: float
    same_time_days: int
    moved_days: int
    step_days: int
    period_end_days: int
    stock_days: int
    level_days: int
    followed_up_days: int
    told_days: int
    target_days: int
    ratio_most: float
    ratio_whole: float
    ratio_unsaid: float
    ratio_level: float
    ratio_pace: float
    ratio_echo: float
    ratio_further: float
    ratio_moved: float
    ratio_told: float
    ratio_rivals: float
    sum_near_share: float
    sum_bound_share: float
    sum_short_share: float
    sum_short_list_share: float
    sum_over_share: float
    percent_reach: float
    percent_round_count_share: float
    percent_round_share: float
    story_similarity: float
    story_days: int
    office_days: int
    office_leader_days: int

    def __init__(self) -> None:
        self.read()

    def read(self) -> None:
        """Takes the numbers of the rules in use. Raises RuleError where one was switched off and none put in its place."""
        values = {rule.id.replace(".", "_").replace("-", "_"): rule.value for rule in rules_of("tolerances", ToleranceRule)}
        for name, kind in Limits.__annotations__.items():
            if name not in values:
                raise RuleError(f"tolerances: {name} was switched off; a rule with the same id must say what holds in its place")
            setattr(self, name, kind(values[name]))


LIMITS = Limits()
on_change(LIMITS.read)
