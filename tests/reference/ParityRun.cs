using System.Text.Json;
using FocusNetGrid.Networks;
using FocusNetGrid.Networks.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace FocusNetGrid.Reference;

/// <summary>The same weights, batch and steps through our network and through the reference.</summary>
internal static class ParityRun
{
    private static readonly JsonSerializerOptions Kebab = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };

    /// <summary>Computes a task twice. What is compared is named as <c>parity.py</c> says; tensors belong to the caller's dispose scope.</summary>
    public static IReadOnlyDictionary<string, (Tensor Ours, Tensor Theirs)> Of(
        ParityTask task, Func<Tensor, Tensor, Tensor> loss, Tensor input, Tensor target)
    {
        var folder = Directory.CreateTempSubdirectory("parity");
        try
        {
            using var network = NetworkCatalog.Build(task.Network, task.Options);
            string At(string file) => Path.Combine(folder.FullName, file);
            SafeTensors.Save(network, At("weights.safetensors"));
            SafeTensors.Save(new Dictionary<string, Tensor> { ["input"] = input, ["target"] = target }, At("batch.safetensors"));
            File.WriteAllText(At("task.json"), Json(task));
            PyTorchReference.Run("parity.py", folder.FullName);
            var theirs = SafeTensors.Read(At("result.safetensors"));
            var ours = Ours(network, task, loss, input, target);
            theirs.Keys.Order().ShouldBe(ours.Keys.Order());
            return ours.ToDictionary(entry => entry.Key, entry => (entry.Value, theirs[entry.Key]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Json(ParityTask task) => JsonSerializer.Serialize(
        new
        {
            task.Network,
            Options = JsonSerializer.SerializeToNode(task.Options, task.Options.GetType(), Kebab),
            task.Loss,
            task.Training,
            task.Double,
            task.Steps,
            task.LearningRate,
        },
        Kebab);

    private static Dictionary<string, Tensor> Ours(
        SegmentationNetwork network, ParityTask task, Func<Tensor, Tensor, Tensor> loss, Tensor input, Tensor target)
    {
        var results = new Dictionary<string, Tensor>();
        network.train(task.Training);
        if (task.Double)
        {
            network.to(ScalarType.Float64);
            (input, target) = (input.to(ScalarType.Float64), target.to(ScalarType.Float64));
        }

        using var adam = optim.Adam(network.parameters(), lr: task.LearningRate);
        for (var step = 0; step < task.Steps; step++)
        {
            adam.zero_grad();
            var logits = network.call(input);
            var value = loss(logits, target);
            value.backward();
            if (step == 0)
            {
                results["logits"] = logits.detach();
                results["loss"] = value.detach().reshape(1);
                foreach (var (name, parameter) in network.named_parameters())
                {
                    results[$"gradient/{name}"] = parameter.grad!.clone();
                }
            }

            adam.step();
        }

        foreach (var (name, tensor) in network.state_dict().Where(entry => entry.Value.is_floating_point()))
        {
            results[$"after/{name}"] = tensor.detach().clone();
        }

        return results.ToDictionary(entry => entry.Key, entry => entry.Value.to(ScalarType.Float32));
    }
}
