using System.Security.Cryptography;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Synthetic;

namespace FocusNetGrid.Training.Tests.Data.Synthetic;

public sealed class SyntheticDataSetTests
{
    [Theory]
    [InlineData(SyntheticKind.Lesions, "5544ccb20313aac70107682b53b3eb59f84b3e7a01687b0188e88a37fb5ef405")]
    [InlineData(SyntheticKind.Nuclei, "17502a74b784ada660829d0688f8f92cc19cb8ec9b7c1aa537b76cbd20eac3b2")]
    public void The_pixels_are_the_same_on_every_machine(SyntheticKind kind, string sha256)
    {
        using var source = Open(new SyntheticOptions { Kind = kind, Count = 12, Size = 64, Seed = 7 });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        for (var index = 0; index < 12; index++)
        {
            hash.AppendData(source.Read(index).Image.Pixels);
            hash.AppendData(source.Read(index).Mask.Pixels);
        }

        Convert.ToHexStringLower(hash.GetHashAndReset()).ShouldBe(sha256);
    }

    [Theory]
    [InlineData(SyntheticKind.Lesions)]
    [InlineData(SyntheticKind.Nuclei)]
    public void A_case_depends_on_its_index_alone_not_on_what_was_read_before(SyntheticKind kind)
    {
        using var few = Open(new SyntheticOptions { Kind = kind, Count = 3, Size = 32 });
        using var many = Open(new SyntheticOptions { Kind = kind, Count = 9, Size = 32 });

        var backwards = new[] { 2, 1, 0 }.Select(index => few.Read(index).Image.Pixels).Reverse();
        var forwards = Enumerable.Range(0, 3).Select(index => many.Read(index).Image.Pixels);

        backwards.ShouldBe(forwards);
    }

    [Fact]
    public void Seeds_indices_and_kinds_give_different_images()
    {
        var images = new[] { SyntheticKind.Lesions, SyntheticKind.Nuclei }.SelectMany(kind => new[] { 0, 1, int.MaxValue }.SelectMany(seed =>
        {
            using var source = Open(new SyntheticOptions { Kind = kind, Count = 2, Size = 16, Seed = seed });
            return new[] { source.Read(0), source.Read(1) };
        }));

        images.Select(image => Convert.ToHexString(image.Image.Pixels)).ShouldBeUnique();
    }

    [Theory]
    [InlineData(SyntheticKind.Lesions)]
    [InlineData(SyntheticKind.Nuclei)]
    public void A_case_shows_the_same_scene_at_every_size(SyntheticKind kind)
    {
        using var small = Open(new SyntheticOptions { Kind = kind, Count = 8, Size = 64 });
        using var large = Open(new SyntheticOptions { Kind = kind, Count = 8, Size = 128 });

        for (var index = 0; index < 8; index++)
        {
            Foreground(large.Read(index)).ShouldBe(Foreground(small.Read(index)), 0.01);
        }
    }

    [Theory]
    [InlineData(SyntheticKind.Lesions, 0.1, 0.2)]
    [InlineData(SyntheticKind.Nuclei, 0.05, 0.2)]
    public void Masks_are_binary_and_cover_what_such_sets_cover(SyntheticKind kind, double least, double most)
    {
        using var source = Open(new SyntheticOptions { Kind = kind, Count = 50, Size = 64 });

        var cases = Enumerable.Range(0, 50).Select(source.Read).ToArray();

        cases.ShouldAllBe(image => image.Mask.Pixels.All(level => level == 0 || level == 255));
        cases.Average(Foreground).ShouldBeInRange(least, most);
    }

    [Fact]
    public void Ids_are_unique_and_in_ordinal_order()
    {
        using var source = Open(new SyntheticOptions { Count = 1200 });

        source.Ids.Count.ShouldBe(1200);
        source.Ids.ShouldBe(source.Ids.Distinct().Order(StringComparer.Ordinal));
        source.Ids[11].ShouldBe("lesion-000011");
    }

    [Fact]
    public void Whatever_changes_the_pixels_changes_the_stamp()
    {
        var options = new SyntheticOptions();
        SyntheticOptions[] others = [options, options with { Seed = 1 }, options with { Size = 64 }, options with { Count = 3 }, options with { Kind = SyntheticKind.Nuclei }];

        others.Select(other => Open(other).Stamp).ShouldBeUnique();
    }

    private static ICaseSource Open(SyntheticOptions options) => new SyntheticDataSet().Open(options);

    private static double Foreground(SegmentationCase image) => image.Mask.Pixels.Average(level => level / 255.0);
}
