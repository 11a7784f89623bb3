using FocusNetGrid.Networks.Complexity;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Plans;

namespace FocusNetGrid.Cli.Results;

/// <summary>What a trial would take.</summary>
/// <param name="Id">The trial's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Parameters">Of its network.</param>
/// <param name="MultiplyAdds">Of its network for one image of the trial's size, as published.</param>
/// <param name="ImagesPerSecond">Training images a second, as measured over one step.</param>
/// <param name="Seconds">Estimated time of all epochs with validation and the last measurement.</param>
internal sealed record TrialEstimate(
    string Id, string Title, ParameterCount Parameters, long MultiplyAdds, double ImagesPerSecond, double Seconds)
{
    /// <summary>The estimate of a trial at a speed.</summary>
    public static TrialEstimate Of(PlannedTrial planned, NetworkComplexity network, double imagesPerSecond) => new(
        planned.Id,
        planned.Title,
        network.Parameters,
        network.MultiplyAdds,
        imagesPerSecond,
        TrialWork.Of(planned.Trial).Total / imagesPerSecond);
}
