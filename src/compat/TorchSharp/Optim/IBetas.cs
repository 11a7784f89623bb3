namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>What has the two rates of forgetting of Adam.</summary>
        public interface IBetas
        {
            (double, double) Betas { get; set; }
        }
    }
}
