using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Reproduction.Verdicts;

/// <summary>What becomes of a claim of the paper.</summary>
/// <param name="Claim">The claim, with its section.</param>
/// <param name="Outcome">Whether it holds in this reproduction.</param>
/// <param name="Numbers">The numbers that it comes down to.</param>
/// <param name="Test">The rule or test that decides.</param>
public sealed record Verdict(ResultClaim Claim, VerdictOutcome Outcome, string Numbers, string Test)
{
    /// <summary>The outcome in a word or two.</summary>
    public string Word => Outcome switch
    {
        VerdictOutcome.Holds => "holds",
        VerdictOutcome.DoesNotHold => "does not hold",
        _ => "undecided",
    };
}

/// <summary>Whether a claim holds.</summary>
public enum VerdictOutcome
{
    /// <summary>The numbers do not decide it.</summary>
    Undecided,

    /// <summary>It holds.</summary>
    Holds,

    /// <summary>The contrary is shown.</summary>
    DoesNotHold,
}
