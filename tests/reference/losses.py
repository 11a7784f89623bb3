"""The paper's loss (eq. 1 and 2) as its formulas read, in plain PyTorch."""
import math

import torch


def all_hl(logits, target, big_omega=0.7, alpha=0.3, beta=0.7, k=0.5, gamma=0.1, omega=10.0, epsilon=0.5):
    p = torch.sigmoid(logits).clamp(1e-7, 1 - 1e-7)
    balanced = -(big_omega * target * torch.log(p) + (1 - big_omega) * (1 - target) * torch.log(1 - p)).mean()
    axes = (0, 2, 3)
    both = (target * p).sum(axes)
    index = both / (both + alpha * ((1 - target) * p).sum(axes) + beta * (target * (1 - p)).sum(axes))
    hybrid = k * balanced + (1 - k) * (1 - index).sum()
    if hybrid < gamma:
        return omega * torch.log(1 + hybrid / epsilon)
    return hybrid - (gamma - omega * math.log(1 + gamma / epsilon))


def bce(logits, target):
    return torch.nn.functional.binary_cross_entropy_with_logits(logits, target)


LOSSES = {"all-hl": all_hl, "bce": bce}
