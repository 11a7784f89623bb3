using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace Orleans.Configuration;

/// <summary>Refuses collection ages that the collector could not keep.</summary>
internal sealed class GrainCollectionOptionsValidator(IOptions<GrainCollectionOptions> options) : IConfigurationValidator
{
    public void ValidateConfiguration()
    {
        var quantum = options.Value.CollectionQuantum;
        if (quantum <= TimeSpan.Zero)
        {
            throw new OrleansConfigurationException($"CollectionQuantum is set to {quantum}. CollectionQuantum must be greater than 0");
        }

        Check("CollectionAge", "CollectionAge", options.Value.CollectionAge);
        foreach (var (name, age) in options.Value.ClassSpecificCollectionAge)
        {
            Check($"{name} CollectionAgeLimit", "CollectionAgeLimit", age);
        }

        void Check(string what, string option, TimeSpan age)
        {
            if (age <= quantum)
            {
                throw new OrleansConfigurationException($"{what} is set to {age}. {option} must be greater than CollectionQuantum, which is set to {quantum}");
            }
        }
    }
}
