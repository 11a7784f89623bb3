using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Metrics;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Metrics;

/// <summary>Logits and truths of a few images, [images, pixels] with 8 pixels a row of the image.</summary>
internal sealed record Batch(string[] Ids, float[][] Logits, float[][] Target, double Loss)
{
    private const int Width = 8;

    /// <summary>Batches of the given sizes; images are named in order, and some of them are empty in truth, prediction or both, or full.</summary>
    public static Batch[] Random(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        var number = 0;
        return [.. sizes.Select(size =>
        {
            var images = Enumerable.Range(0, size).Select(_ => Image(random, number++)).ToArray();
            return new Batch(
                [.. images.Select(image => image.Id)], [.. images.Select(image => image.Logits)],
                [.. images.Select(image => image.Target)], random.NextDouble());
        })];
    }

    /// <summary>What the accumulator makes of batches.</summary>
    public static Evaluation Measure(params IEnumerable<Batch> batches)
    {
        var accumulator = new EvaluationAccumulator();
        foreach (var batch in batches)
        {
            using var scope = NewDisposeScope();
            accumulator.Add(batch.Ids, batch.ToTensor(batch.Logits), batch.ToTensor(batch.Target), batch.Loss);
        }

        return accumulator.ToEvaluation("validation");
    }

    private static (string Id, float[] Logits, float[] Target) Image(Random random, int number)
    {
        float[] Pixels(Func<float> draw) => [.. Enumerable.Range(0, 6 * Width).Select(_ => draw())];
        var target = Pixels(() => number % 5 == 1 || number % 7 == 3 ? 0 : number % 11 == 4 ? 1 : random.Next(2));
        var logits = Pixels(() => number % 5 == 1 || number % 6 == 2 ? -random.NextSingle() - 0.1f : 4 * random.NextSingle() - 2);
        return ($"image-{number:D2}", logits, target);
    }

    private Tensor ToTensor(float[][] images) => tensor(images.SelectMany(image => image).ToArray(), [Ids.Length, 1, 6, Width]);
}
