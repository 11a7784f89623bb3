namespace FocusNetGrid.Reports.Audit;

/// <summary>What a check found in a table.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Table">The table's name.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Remark">What was compared, or why nothing could be, in one sentence.</param>
/// <param name="Findings">What is wrong; empty unless the verdict says so.</param>
public sealed record AuditOutcome(
    string Check, string Question, string Table, AuditVerdict Verdict, string Remark, IReadOnlyList<AuditFinding> Findings);

/// <summary>A check's answer.</summary>
public enum AuditVerdict
{
    /// <summary>The table is consistent in this.</summary>
    Passed,

    /// <summary>It is not.</summary>
    Found,

    /// <summary>The table lacks the numbers that the check needs.</summary>
    NotApplicable,
}

/// <summary>Something in a table that cannot be taken literally.</summary>
/// <param name="Claim">What is wrong, in one sentence.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Evidence">The inequality or ratio of each row concerned, with its numbers.</param>
/// <param name="Consequence">What it means for a reproduction.</param>
public sealed record AuditFinding(string Claim, Certainty Certainty, IReadOnlyList<RowEvidence> Evidence, string Consequence);

/// <summary>What a row shows.</summary>
/// <param name="Method">The row.</param>
/// <param name="Text">The inequality or ratio with its numbers.</param>
public sealed record RowEvidence(string Method, string Text);

/// <summary>How sure a finding is.</summary>
public enum Certainty
{
    /// <summary>It follows from the numbers, whatever their rounding.</summary>
    Certain,

    /// <summary>Nothing else that is known explains the numbers.</summary>
    Likely,

    /// <summary>The numbers are odd, and this would explain them.</summary>
    Possible,
}
