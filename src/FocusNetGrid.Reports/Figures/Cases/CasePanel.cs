namespace FocusNetGrid.Reports.Figures.Cases;

/// <summary>Cases side by side as several networks see them, like the paper's Figures 3 and 4.</summary>
/// <param name="Networks">The columns, as people call them.</param>
/// <param name="Rows">The cases.</param>
public sealed record CasePanel(IReadOnlyList<string> Networks, IReadOnlyList<CaseRow> Rows);

/// <summary>A case of a panel; pictures are PNG files.</summary>
/// <param name="Rule">Why it was chosen: <c>best</c>, <c>median</c> or <c>worst</c>.</param>
/// <param name="Id">The case.</param>
/// <param name="MeanJaccard">Over the networks: what it was chosen by.</param>
/// <param name="Image">The image.</param>
/// <param name="Truth">The true mask.</param>
/// <param name="Predictions">One a network, in their order.</param>
public sealed record CaseRow(string Rule, string Id, double MeanJaccard, byte[] Image, byte[] Truth, IReadOnlyList<CasePrediction> Predictions);

/// <summary>What a network makes of a case.</summary>
/// <param name="Jaccard">Its score of the case.</param>
/// <param name="Mask">The predicted mask.</param>
/// <param name="Errors">The image with what was found in green, falsely found in red and missed in blue.</param>
public sealed record CasePrediction(double Jaccard, byte[] Mask, byte[] Errors);
