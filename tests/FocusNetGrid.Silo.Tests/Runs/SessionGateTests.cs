using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Tests.Runs;

public sealed class SessionGateTests
{
    private readonly SessionGate gate = new(2);

    [Fact]
    public void As_many_trials_begin_as_the_session_may_have()
    {
        (gate.TryEnter(), gate.TryEnter(), gate.TryEnter()).ShouldBe((true, true, false));

        gate.Leave(hasRun: true);

        gate.TryEnter().ShouldBeFalse();
    }

    [Fact]
    public void Who_found_nothing_to_do_counts_for_nothing()
    {
        gate.TryEnter();
        gate.Leave(hasRun: false);

        (gate.TryEnter(), gate.TryEnter()).ShouldBe((true, true));
    }

    [Fact]
    public void The_session_is_over_when_its_last_trial_is()
    {
        var seen = new List<bool> { gate.IsOver };
        gate.TryEnter();
        gate.TryEnter();
        gate.Leave(hasRun: true);
        seen.Add(gate.IsOver);
        gate.Leave(hasRun: true);
        seen.Add(gate.IsOver);

        seen.ShouldBe([false, false, true]);
    }

    [Fact]
    public void A_session_without_trials_is_over_at_once() => new SessionGate(0).IsOver.ShouldBeTrue();
}
