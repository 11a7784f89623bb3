namespace FocusNetGrid.Reports.Paper;

/// <summary>What a network was counted to cost, at the paper's 256x256 and three channels.</summary>
/// <param name="Network">The network's name in specs.</param>
/// <param name="Title">Its name as papers print it.</param>
/// <param name="TrainableParameters">Parameters with a gradient.</param>
/// <param name="TotalParameters">Trainable parameters and batch-norm moving statistics (Keras's habit).</param>
/// <param name="MultiplyAdds">Of one forward pass of one image.</param>
/// <param name="ProfilerFlops">What TensorFlow 1's graph profiler reports with an unknown batch size.</param>
public sealed record NetworkCost(string Network, string Title, long TrainableParameters, long TotalParameters, long MultiplyAdds, long ProfilerFlops);
