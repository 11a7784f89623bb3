using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Metrics;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Metrics;

public sealed class EvaluationAccumulatorTests
{
    /// <summary>scikit-learn's definitions with zero_division, and the metric functions that Keras users write, in NumPy.</summary>
    private const string Formulas = """
        import json, sys
        import numpy as np

        names = ['precision', 'recall', 'specificity', 'accuracy', 'dice', 'jaccard']

        def divide(a, b, otherwise):
            return a / b if b else float(otherwise)

        def scores(t, p):
            both_empty, both_full = not t.any() and not p.any(), t.all() and p.all()
            return [divide((t & p).sum(), p.sum(), both_empty), divide((t & p).sum(), t.sum(), both_empty),
                    divide((~t & ~p).sum(), (~t).sum(), both_full), (t == p).mean(),
                    divide(2 * (t & p).sum(), t.sum() + p.sum(), both_empty), divide((t & p).sum(), (t | p).sum(), both_empty)]

        def keras(t, x):
            q, p = 1 / (1 + np.exp(-x)), x > 0
            both = (q * t).sum()
            t = t > 0
            return [((t & p).sum() + 1) / (p.sum() + 1), ((t & p).sum() + 1) / (t.sum() + 1), ((~t & ~p).sum() + 1) / ((~t).sum() + 1),
                    (t == p).mean(), (2 * both + 1) / (q.sum() + t.sum() + 1), (both + 1) / (q.sum() + t.sum() - both + 1)]

        batches = [(np.array(b['target'], np.float64), np.array(b['logits'], np.float64), b['loss']) for b in json.load(sys.stdin)]
        truths = [image > 0 for t, _, _ in batches for image in t]
        guesses = [image > 0 for _, x, _ in batches for image in x]
        each = np.array([scores(t, p) for t, p in zip(truths, guesses)])
        sizes = [len(t) for t, _, _ in batches]
        print(json.dumps({
            'loss': np.average([loss for _, _, loss in batches], weights=sizes),
            'perImage': dict(zip(names, each.mean(0))),
            'perImageDeviation': dict(zip(names, each.std(0, ddof=1))),
            'pooled': dict(zip(names, scores(np.concatenate(truths), np.concatenate(guesses)))),
            'keras': dict(zip(names, np.average([keras(t, x) for t, x, _ in batches], axis=0, weights=sizes))),
        }))
        """;

    [Fact]
    public void All_three_conventions_equal_their_definitions()
    {
        var batches = Batch.Random(seed: 3, 8, 8, 5);
        var truth = PythonJudge.Ask<Answer>("numpy", Formulas, batches);

        var ours = Batch.Measure(batches);

        ours.Loss.ShouldBe(truth.Loss, 1e-12);
        Each(ours.PerImage).ShouldBe(Each(truth.PerImage), 1e-12);
        Each(ours.PerImageDeviation).ShouldBe(Each(truth.PerImageDeviation), 1e-12);
        Each(ours.Pooled).ShouldBe(Each(truth.Pooled), 1e-12);
        Each(ours.Keras).ShouldBe(Each(truth.Keras), 1e-6);
    }

    [Fact]
    public void The_order_of_batches_changes_no_score()
    {
        var batches = Batch.Random(seed: 4, 4, 4, 3);

        var forwards = Batch.Measure(batches);
        var backwards = Batch.Measure(batches.Reverse());

        Each(backwards.Pooled).ShouldBe(Each(forwards.Pooled));
        Each(backwards.PerImage).ShouldBe(Each(forwards.PerImage), 1e-14);
        Each(backwards.Keras).ShouldBe(Each(forwards.Keras), 1e-14);
    }

    [Fact]
    public void The_batch_size_changes_no_per_image_or_pooled_score()
    {
        var whole = Batch.Random(seed: 6, 6).Single();
        var parts = Enumerable.Range(0, 6).Select(image => new Batch([whole.Ids[image]], [whole.Logits[image]], [whole.Target[image]], 0));

        var together = Batch.Measure(whole);
        var apart = Batch.Measure(parts);

        apart.Cases.ShouldBe(together.Cases);
        apart.PerImage.ShouldBe(together.PerImage);
        apart.Pooled.ShouldBe(together.Pooled);
    }

    [Fact]
    public void Cases_keep_the_order_in_which_they_were_added_and_count_every_pixel()
    {
        var evaluation = Batch.Measure(Batch.Random(seed: 7, 3, 2));

        evaluation.Cases.Select(image => image.Id).ShouldBe(["image-00", "image-01", "image-02", "image-03", "image-04"]);
        evaluation.Cases.ShouldAllBe(image => image.TruePositives + image.FalsePositives + image.FalseNegatives + image.TrueNegatives == 48);
    }

    [Fact]
    public void A_logit_of_exactly_zero_is_background()
    {
        var evaluation = Batch.Measure(new Batch(["tie"], [new float[48]], [new float[48]], 0));

        evaluation.Cases.ShouldBe([new CaseCounts("tie", 0, 0, 0, 48)]);
    }

    [Fact]
    public void A_single_image_has_no_deviation() =>
        Each(Batch.Measure(Batch.Random(seed: 8, 1)).PerImageDeviation).ShouldAllBe(deviation => deviation == 0);

    [Fact]
    public void Nothing_measured_is_no_evaluation() =>
        Should.Throw<InvalidOperationException>(() => new EvaluationAccumulator().ToEvaluation("test")).Message.ShouldContain("test");

    [Fact]
    public void As_many_ids_as_images_are_needed() =>
        Should.Throw<ArgumentException>(() => new EvaluationAccumulator().Add(["one"], zeros(2, 1, 4, 4), zeros(2, 1, 4, 4), 0));

    private static double[] Each(Scores scores) =>
        [scores.Precision, scores.Recall, scores.Specificity, scores.Accuracy, scores.Dice, scores.Jaccard];

    private sealed record Answer(double Loss, Scores PerImage, Scores PerImageDeviation, Scores Pooled, Scores Keras);
}
