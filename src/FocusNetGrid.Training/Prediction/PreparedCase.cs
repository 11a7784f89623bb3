using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Prediction;

/// <summary>A case of prepared data as pictures.</summary>
/// <param name="Image">RGB, at the size of the data.</param>
/// <param name="Truth">Grey: 255 for foreground, else 0.</param>
public sealed record PreparedCase(Raster Image, Raster Truth)
{
    /// <summary>The case with an id.</summary>
    /// <exception cref="DataException">The data lack it.</exception>
    public static PreparedCase Find(PreparedData data, string id)
    {
        ArgumentNullException.ThrowIfNull(data);
        var index = data.Ids.ToList().IndexOf(id);
        if (index < 0)
        {
            throw new DataException(id, "is not among the prepared cases; draw the figure with the data of its run.");
        }

        return new(
            new Raster(data.Size, data.Size, 3, data.Image(index).ToArray()),
            new Raster(data.Size, data.Size, 1, Array.ConvertAll(data.Mask(index).ToArray(), value => value == 0 ? byte.MinValue : byte.MaxValue)));
    }
}
