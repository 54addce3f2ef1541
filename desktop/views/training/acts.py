"""One way for every change of the open training: keep, say, show anew, offer to take back."""

from collections.abc import Callable
from uuid import UUID

from desktop.domain.attendance import Roster
from desktop.domain.errors import DesktopError, Problem, RuleBroken, StaleRecord
from desktop.domain.training_rows import TrainingDetail
from desktop.views.training.work import Result, Work

Change = Callable[[UUID, int], Result]
Refused = Callable[[dict[str, Problem]], object]


class Acts:
    """Changes to the training that is shown.

    Attributes:
        shown: it, as last read.
    """

    def __init__(self, work: Work, reload: Callable[[], object]) -> None:
        self._work = work
        self._reload = reload
        self._steps: list[int] = []  # revisions that Ctrl+Z goes back to
        self.shown: TrainingDetail | None = None

    def forget(self) -> None:
        """Another training is shown: nothing of before can be taken back here."""
        self._steps = []

    def roster(self) -> Roster:
        """The people on the roster that is shown."""
        return self.shown.kept.record.attendance if self.shown is not None else ()

    def undo(self) -> bool:
        """Take the last change of the roster back, and the one before it, one by one."""
        if not self._steps:
            return False
        self.take_back(self._steps[-1])
        return True

    def step(
        self,
        work: Change,
        said: str | Callable[[], str],
        *,
        done: Callable[[], object] | None = None,
        refused: Refused | None = None,
    ) -> None:
        """Change the roster, and offer to take it back.

        Args:
            work: the change.
            said: what was done, for the undo bar; called after the change.
            done: called after the training was read again.
            refused: takes what a rule says; without it the window tells it.
        """
        if self.shown is None:
            return
        of, before = self.shown.kept.id, self.shown.kept.revision

        def finish() -> None:
            self._steps.append(before)
            if done is not None:
                done()
            shown = said if isinstance(said, str) else said()
            self._work.offer_undo(shown, lambda: self.take_back(before, of))

        self.act(work, done=finish, refused=refused)

    def take_back(self, revision: int, of: UUID | None = None) -> None:
        """Go back to what the roster was at that revision, also of a training not shown now."""
        if of is None or self._is_shown(of):
            self._steps = [each for each in self._steps if each < revision]
        self.act(lambda which, seen: self._work.desk.undo(which, seen, revision), of=of)

    def act(
        self,
        work: Change,
        *,
        of: UUID | None = None,
        done: Callable[[], object] | None = None,
        refused: Refused | None = None,
    ) -> None:
        """Change a training; a refusal is told, a stale one shows the newest version.

        Args:
            work: the change.
            of: another training than the one shown, for an undo bar that is still there.
            done: called after the training was read again.
            refused: takes what a rule says; without it the window tells it.
        """
        shown = self.shown
        if of is not None and not self._is_shown(of):
            shown = self._work.board.detail(of)
        if shown is None:
            return
        try:
            work(shown.kept.id, shown.kept.revision)
        except RuleBroken as error:
            if refused is not None:
                refused(error.fields)
                return
            for problem in error.fields.values():
                self._work.problem(problem)
        except DesktopError as error:
            self._work.problem(error)
            if isinstance(error, StaleRecord):
                self._steps = []
                self._reload()
        else:
            self._reload()
            if done is not None:
                done()

    def _is_shown(self, of: UUID) -> bool:
        return self.shown is not None and self.shown.kept.id == of
