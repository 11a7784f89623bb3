using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Random numbers, drawn from torch's generator or one that is given.
    public partial class Tensor
    {
        public Tensor bernoulli(Generator? generator = null) => Call("bernoulli", this, generator);

        public Tensor bernoulli_(Tensor p, Generator? generator = null) => Update("bernoulli_.Tensor", this, p, generator);

        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) => Call("multinomial", this, num_samples, replacement, generator);

        public Tensor poisson(Generator? generator = null) => Call("poisson", this, generator);

        public Tensor binomial(Tensor prob, Generator? generator = null) => Call("binomial", this, prob, generator);

        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) => Update("cauchy_", this, median, sigma, generator);

        public Tensor exponential_(double lambda = 1, Generator? generator = null) => Update("exponential_", this, lambda, generator);

        public Tensor geometric_(double p, Generator? generator = null) => Update("geometric_", this, p, generator);

        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) => Update("normal_", this, mean, std, generator);

        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) => Update("log_normal_", this, mean, std, generator);

        public Tensor uniform_(double from, double to, Generator? generator = null) => Update("uniform_", this, from, to, generator);
    }
}
