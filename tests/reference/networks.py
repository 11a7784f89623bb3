"""The networks as a reader of the papers would write them in plain PyTorch: an independent judge, and the opponent in benchmarks.

Nothing is merged, reordered or fused. `build(name, options)` takes the option names of a spec (kebab-case), all with defaults, and
returns an nn.Module from images [N,C,H,W] in [0,1] to logits; height and width must be multiples of the network's pooling.
"""
import torch
from torch import nn
from torch.nn import functional as F


def conv(inputs, outputs, kernel):
    return nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2)


def norm(channels):
    # Keras's defaults: epsilon 1e-3 and momentum 0.99, which PyTorch calls 0.01.
    return nn.BatchNorm2d(channels, eps=1e-3, momentum=0.01)


def leaky():
    return nn.LeakyReLU(0.3)


def upsample(x, size):
    return F.interpolate(x, size=size, mode="nearest")


# ---------------------------------------------------------------------------------------------------------- FocusNet++, the text


class AttentionGroup(nn.Module):
    """Twice BN-LeakyReLU-Conv, then Conv-Sigmoid: a weight for every pixel and channel of the group at the right."""

    def __init__(self, d):
        super().__init__()
        self.norm1, self.conv1 = norm(d), conv(d, d, 3)
        self.norm2, self.conv2 = norm(d), conv(d, d, 3)
        self.weights = conv(d, d, 1)
        self.act = leaky()

    def forward(self, x):
        x = self.conv1(self.act(self.norm1(x)))
        x = self.conv2(self.act(self.norm2(x)))
        return torch.sigmoid(self.weights(x))


class FeatureGroup(nn.Module):
    """Twice BN-LeakyReLU-Conv around a skip: O = x + F(x)."""

    def __init__(self, d):
        super().__init__()
        self.norm1, self.conv1 = norm(d), conv(d, d, 3)
        self.norm2, self.conv2 = norm(d), conv(d, d, 3)
        self.act = leaky()

    def forward(self, x):
        y = self.conv1(self.act(self.norm1(x)))
        y = self.conv2(self.act(self.norm2(y)))
        return x + y


class SqueezeExcitation(nn.Module):
    def __init__(self, channels, ratio):
        super().__init__()
        hidden = max(1, channels // ratio)
        self.squeeze, self.excite = nn.Linear(channels, hidden), nn.Linear(hidden, channels)

    def forward(self, x):
        s = torch.sigmoid(self.excite(F.relu(self.squeeze(x.mean((2, 3))))))
        return x * s[:, :, None, None]


class ResGANet(nn.Module):
    def __init__(self, inputs, outputs, groups, ratio):
        super().__init__()
        d = outputs // groups
        self.reduce = conv(inputs, outputs, 1)
        self.attention = nn.ModuleList(AttentionGroup(d) for _ in range(groups // 2))
        self.features = nn.ModuleList(FeatureGroup(d) for _ in range(groups // 2))
        self.expand = nn.ModuleList(nn.Sequential(conv(d, 2 * d, 1), norm(2 * d), leaky()) for _ in range(groups // 2))
        self.mix = conv(outputs, outputs, 1)
        self.recalibrate = SqueezeExcitation(outputs, ratio) if ratio else nn.Identity()
        self.shortcut = conv(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        self.groups = groups

    def forward(self, x):
        parts = self.reduce(x).chunk(self.groups, 1)
        outs = []
        for i in range(self.groups // 2):
            attended = self.attention[i](parts[2 * i]) * self.features[i](parts[2 * i + 1])
            outs.append(self.expand[i](attended))
        y = self.mix(torch.cat(outs, 1))
        return self.shortcut(x) + self.recalibrate(y)


class Head(nn.Module):
    """Conv-BN-LeakyReLU-Conv; the sigmoid is left to the caller."""

    def __init__(self, inputs, hidden, classes, kernel):
        super().__init__()
        self.conv, self.norm, self.act, self.out = conv(inputs, hidden, kernel), norm(hidden), leaky(), conv(hidden, classes, 1)

    def forward(self, x):
        return self.out(self.act(self.norm(self.conv(x))))


class FocusNetPlusPlus(nn.Module):
    def __init__(self, channels=3, classes=1, widths=(32, 64, 128, 192, 256), groups=4, ratio=16, dropout=0.2, heads=True):
        super().__init__()
        self.stem = conv(channels, widths[0], 5)
        inputs = (widths[0],) + tuple(widths[:-1])
        self.encoder = nn.ModuleList(ResGANet(a, b, groups, ratio) for a, b in zip(inputs, widths))
        self.dropout = nn.Dropout(dropout)
        # The decoder from the lowest level up.
        levels = list(reversed(widths))
        self.up = nn.ModuleList(conv(a, b, 3) for a, b in zip(levels, levels[1:]))
        self.decoder = nn.ModuleList(ResGANet(b, b, groups, ratio) for b in levels[1:])
        self.heads = nn.ModuleList(Head(b, b // 2, classes, 3) for b in levels[1:]) if heads else None
        fused = classes * len(levels[1:]) if heads else widths[0]
        self.fuse = Head(fused, widths[0] // 2, classes, 3)

    def forward(self, x):
        size = x.shape[2:]
        x = self.stem(x)
        skips = []
        for i, block in enumerate(self.encoder):
            x = block(F.max_pool2d(x, 2) if i else x)
            skips.append(x)
        x = self.dropout(skips.pop())
        maps = []
        for i, (up, block) in enumerate(zip(self.up, self.decoder)):
            skip = skips.pop()
            x = block(up(upsample(x, skip.shape[2:])) + skip)
            if self.heads is not None:
                maps.append(upsample(torch.sigmoid(self.heads[i](x)), size))
        return self.fuse(torch.cat(maps, 1) if maps else x)
