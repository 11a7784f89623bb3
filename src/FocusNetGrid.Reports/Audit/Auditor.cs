using FocusNetGrid.Reports.Audit.Checks;
using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Audit;

/// <summary>Runs every check on every table.</summary>
public static class Auditor
{
    /// <summary>The checks there are, in the order in which they are reported.</summary>
    public static IReadOnlyList<IAuditCheck> Checks { get; } =
    [
        new UnitSlipCheck(),
        new ProfilerFlopsCheck(),
        new SwappedColumnsCheck(),
        new F1BoundCheck(),
        new DiceJaccardCheck(),
        new JaccardIsAccuracyCheck(),
        new OriginCheck(),
        new ClaimsCheck(),
    ];

    /// <summary>An outcome for each check and table, checks first.</summary>
    public static IReadOnlyList<AuditOutcome> Run(IReadOnlyList<ResultTable> tables) =>
        [.. from check in Checks from table in tables select check.Run(table)];
}
