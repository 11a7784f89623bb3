namespace FocusNetGrid.Reports.Reproduction.Documents;

/// <summary>One form of a reproduction's report.</summary>
internal interface IReproductionDocument
{
    /// <summary>The file's name in the report's folder.</summary>
    string FileName { get; }

    /// <summary>The document's text.</summary>
    string Compose(ReproductionContent content);
}
