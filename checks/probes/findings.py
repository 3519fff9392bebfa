"""What a probe found wrong, in sentences that a verdict can show as they are.

    assert find_vague_criteria(spec) == NOTHING, "why it matters"

shows ``expected  nothing`` and the first sentence as ``got``: one thing to mend at a
time, and how many more there are.
"""


class Findings(tuple[str, ...]):
    """Sentences, each naming a place and what is wrong there."""

    __slots__ = ()

    def __repr__(self) -> str:
        if not self:
            return "nothing"
        rest = len(self) - 1
        return self[0] + (f" (and {rest} more)" if rest else "")


NOTHING = Findings()
