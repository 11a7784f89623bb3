using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Audit;

/// <summary>A property that consistent results have. Checks know nothing of a particular paper; they read any table.</summary>
public interface IAuditCheck
{
    /// <summary>Short kebab-case name.</summary>
    string Name { get; }

    /// <summary>What is asked of a table, as a question whose good answer is yes.</summary>
    string Question { get; }

    /// <summary>Checks one table.</summary>
    AuditOutcome Run(ResultTable table);
}
