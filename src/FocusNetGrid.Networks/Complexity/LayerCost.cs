namespace FocusNetGrid.Networks.Complexity;

/// <summary>What a layer with weights costs for one image.</summary>
/// <param name="Name">The prefix of its entries in the state dictionary, for example <c>decoder.0.mix</c>.</param>
/// <param name="Kind">For example <c>conv 3x3</c>.</param>
/// <param name="Parameters">What it learns and keeps.</param>
/// <param name="MultiplyAdds">Multiply-adds of its convolution where the publication has it, as <see cref="NetworkComplexity.MultiplyAdds"/> counts them.</param>
/// <param name="ComputedMultiplyAdds">Multiply-adds that this implementation computes instead.</param>
/// <param name="Activations">Values that it gives, which a training step keeps for each image of its batch.</param>
public sealed record LayerCost(string Name, string Kind, ParameterCount Parameters, long MultiplyAdds, long ComputedMultiplyAdds, long Activations);
