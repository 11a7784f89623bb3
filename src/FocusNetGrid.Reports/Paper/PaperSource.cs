using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Paper;

/// <summary>Where printed numbers come from.</summary>
internal sealed record PaperSource(ResultOrigin Origin, string Text);
