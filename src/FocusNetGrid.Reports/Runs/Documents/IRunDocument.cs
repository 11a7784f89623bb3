namespace FocusNetGrid.Reports.Runs.Documents;

/// <summary>One form of a run's report.</summary>
internal interface IRunDocument
{
    /// <summary>The file's name in the report's folder.</summary>
    string FileName { get; }

    /// <summary>The document's text.</summary>
    string Compose(ReportContent content);
}
