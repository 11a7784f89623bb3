using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>
/// Points of a Sobol sequence (direction numbers of Joe and Kuo 2008), which fill the space more evenly than chance does; a seeded digital
/// shift moves them without spoiling that.
/// </summary>
internal static class SobolSequence
{
    private const int Bits = 32;

    // For each dimension after the first: degree and inner coefficients of its primitive polynomial, then the initial direction numbers.
    private static readonly uint[][] Directions =
    [
        [1, 0, 1],
        [2, 1, 1, 3],
        [3, 1, 1, 3, 1],
        [3, 2, 1, 1, 1],
        [4, 1, 1, 1, 3, 3],
        [4, 4, 1, 3, 5, 13],
        [5, 2, 1, 1, 5, 5, 17],
        [5, 4, 1, 1, 5, 5, 5],
        [5, 7, 1, 1, 7, 11, 19],
        [5, 11, 1, 1, 5, 1, 1],
        [5, 13, 1, 1, 1, 3, 11],
        [5, 14, 1, 3, 5, 5, 31],
        [6, 1, 1, 3, 3, 9, 7, 49],
        [6, 13, 1, 1, 1, 15, 21, 21],
        [6, 16, 1, 3, 1, 13, 27, 49],
        [6, 19, 1, 1, 1, 15, 7, 5],
        [6, 22, 1, 3, 1, 15, 13, 25],
        [6, 25, 1, 1, 5, 5, 19, 61],
        [7, 1, 1, 3, 7, 11, 23, 15, 103],
    ];

    /// <summary>How many parameters a Sobol search can have.</summary>
    public static int MostDimensions => Directions.Length + 1;

    public static IEnumerable<SearchPoint> Of(SearchSpace space, int seed)
    {
        var random = SplitMix64.For($"search/{seed}/sobol");
        var shifts = space.Parameters.Select(_ => (uint)(random.Next() >> 32)).ToArray();
        foreach (var number in Numbers(space.Parameters.Count))
        {
            var places = number.Zip(shifts, (bits, shift) => (bits ^ shift) / (double)(1UL << Bits)).ToArray();
            yield return SearchPoint.Of(space, parameter => space.Parameters[parameter].Domain.At(places[parameter]));
        }
    }

    /// <summary>The sequence itself, unshifted, in Gray-code order from the origin: each coordinate in units of 2 to the -32.</summary>
    public static IEnumerable<uint[]> Numbers(int dimensions)
    {
        var vectors = Enumerable.Range(0, dimensions).Select(Vectors).ToArray();
        var point = new uint[dimensions];
        for (uint index = 0; index < uint.MaxValue; index++)
        {
            yield return (uint[])point.Clone();

            var lowestZero = System.Numerics.BitOperations.TrailingZeroCount(~index);
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                point[dimension] ^= vectors[dimension][lowestZero];
            }
        }
    }

    private static uint[] Vectors(int dimension)
    {
        var vectors = new uint[Bits];
        if (dimension == 0)
        {
            return [.. vectors.Select((_, bit) => 1u << (Bits - 1 - bit))];
        }

        var row = Directions[dimension - 1];
        var (degree, coefficients) = ((int)row[0], row[1]);
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                vectors[bit] = row[2 + bit] << (Bits - 1 - bit);
                continue;
            }

            vectors[bit] = vectors[bit - degree] ^ (vectors[bit - degree] >> degree);
            for (var term = 1; term < degree; term++)
            {
                if (((coefficients >> (degree - 1 - term)) & 1) == 1)
                {
                    vectors[bit] ^= vectors[bit - term];
                }
            }
        }

        return vectors;
    }
}
