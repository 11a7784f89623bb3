namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>A network's score and what it costs.</summary>
/// <param name="Name">The network, as people call it.</param>
/// <param name="MultiplyAdds">Of one image; above 0.</param>
/// <param name="Score">The larger the better.</param>
/// <param name="Low">The lower end of the score's 95 % interval; the score itself where there is none.</param>
/// <param name="High">The upper end.</param>
public sealed record CostPoint(string Name, double MultiplyAdds, double Score, double Low, double High);
