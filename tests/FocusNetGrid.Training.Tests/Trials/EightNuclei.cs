using System.IO.Compression;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Preparation;
using FocusNetGrid.Training.Tests.Data;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>Eight real images for a network to learn by heart.</summary>
internal static class EightNuclei
{
    // Preparing all 670 takes longer than most networks do to learn eight of them.
    private const int Unpacked = 40;
    private const int Images = 8;
    private const double LeastForeground = 0.1;

    /// <summary>The first eight of the data set of which at least a tenth is nuclei.</summary>
    /// <param name="size">Rows and columns of the whole images.</param>
    /// <param name="middle">Rows and columns in their middle that are wanted.</param>
    /// <returns>[8,3,middle,middle] from 0 to 1, and their masks [8,1,middle,middle].</returns>
    public static (Tensor Images, Tensor Masks) Load(int size, int middle)
    {
        using var tree = new DataTree();
        Unpack(RealData.Archive("dsb2018_stage1_train.zip"), tree.Root);
        var options = new Dsb2018Options { Path = tree.Root, Size = size };
        using var data = DataPreparer.Prepare(new Dsb2018DataSet(), options, tree.Cache, null, 2, TestContext.Current.CancellationToken);
        var chosen = Enumerable.Range(0, data.Ids.Count).Where(index => data.ForegroundShare(index) > LeastForeground).Take(Images).ToList();
        var images = stack(chosen.Select(index => tensor(data.Image(index).ToArray(), [size, size, 3])));
        var masks = stack(chosen.Select(index => tensor(data.Mask(index).ToArray(), [1, size, size])));
        return (Middle(images.permute(0, 3, 1, 2), middle).div(255), Middle(masks, middle));
    }

    private static Tensor Middle(Tensor pixels, int length)
    {
        var first = (pixels.shape[2] - length) / 2;
        return pixels.narrow(2, first, length).narrow(3, first, length).to(ScalarType.Float32).contiguous();
    }

    /// <summary>Unpacks the archive's first cases, in the order of their ids.</summary>
    private static void Unpack(string archive, string folder)
    {
        using var zip = ZipFile.OpenRead(archive);
        var files = zip.Entries.Where(entry => entry.Name.Length > 0)
            .GroupBy(entry => entry.FullName.Split('/')[1])
            .OrderBy(id => id.Key, StringComparer.Ordinal)
            .Take(Unpacked)
            .SelectMany(id => id);
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file.ExtractToFile(path);
        }
    }
}
