"""The networks that the paper compares with, in plain PyTorch: FCN-8s, Wide U-Net, R2U-Net, UNet++ and Attention U-Net.

As in networks.py nothing is merged, reordered or fused, and every module maps images [N,C,H,W] in [0,1] to logits.
"""
import torch
from torch import nn
from torch.nn import functional as F


def conv(inputs, outputs, kernel=3):
    return nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2)


def norm(channels):
    return nn.BatchNorm2d(channels, eps=1e-3, momentum=0.01)


def normed(inputs, outputs, kernel=3):
    """Convolution, batch norm, ReLU."""
    return nn.ModuleDict({"conv": conv(inputs, outputs, kernel), "norm": norm(outputs)})


def run(parts, x):
    return F.relu(parts["norm"](parts["conv"](x)))


# --------------------------------------------------------------------------------------------------------------------------- FCN


class Fcn8(nn.Module):
    def __init__(self, channels=3, classes=1, widths=(64, 128, 256, 512, 512), hidden=4096, dropout=0.5):
        super().__init__()
        self.stages = nn.ModuleList()
        inputs = channels
        for width, count in zip(widths, (2, 2, 3, 3, 3)):
            layers = []
            for _ in range(count):
                layers += [conv(inputs, width), nn.ReLU()]
                inputs = width
            self.stages.append(nn.Sequential(*layers))
        self.fc6, self.fc7, self.dropout = conv(inputs, hidden, 7), conv(hidden, hidden, 1), nn.Dropout(dropout)
        self.score32, self.score16, self.score8 = conv(hidden, classes, 1), conv(widths[3], classes, 1), conv(widths[2], classes, 1)
        self.up32 = nn.ConvTranspose2d(classes, classes, 4, stride=2, padding=1, bias=False)
        self.up16 = nn.ConvTranspose2d(classes, classes, 4, stride=2, padding=1, bias=False)
        self.up8 = nn.ConvTranspose2d(classes, classes, 16, stride=8, padding=4, bias=False)

    def forward(self, x):
        pools = []
        for stage in self.stages:
            x = F.max_pool2d(stage(x), 2)
            pools.append(x)
        x = self.dropout(F.relu(self.fc6(x)))
        x = self.dropout(F.relu(self.fc7(x)))
        x = self.up32(self.score32(x)) + self.score16(pools[3])
        x = self.up16(x) + self.score8(pools[2])
        return self.up8(x)


# ------------------------------------------------------------------------------------------------------- Wide U-Net and UNet++


class StandardUnit(nn.Module):
    def __init__(self, inputs, outputs, dropout):
        super().__init__()
        self.conv1, self.conv2, self.dropout = conv(inputs, outputs), conv(outputs, outputs), nn.Dropout(dropout)

    def forward(self, x):
        return self.dropout(F.elu(self.conv2(self.dropout(F.elu(self.conv1(x))))))


def double(inputs, outputs):
    return nn.ConvTranspose2d(inputs, outputs, 2, stride=2)


class WideUNet(nn.Module):
    def __init__(self, channels=3, classes=1, widths=(35, 70, 140, 280, 560), dropout=0.5):
        super().__init__()
        self.encoder = nn.ModuleList(StandardUnit(a, b, dropout) for a, b in zip((channels,) + tuple(widths[:-1]), widths))
        levels = list(reversed(widths))
        self.up = nn.ModuleList(double(a, b) for a, b in zip(levels, levels[1:]))
        self.decoder = nn.ModuleList(StandardUnit(2 * b, b, dropout) for b in levels[1:])
        self.out = conv(widths[0], classes, 1)

    def forward(self, x):
        skips = []
        for i, unit in enumerate(self.encoder):
            x = unit(F.max_pool2d(x, 2) if i else x)
            skips.append(x)
        x = skips.pop()
        for up, unit in zip(self.up, self.decoder):
            x = unit(torch.cat([up(x), skips.pop()], 1))
        return self.out(x)


class UNetPlusPlus(nn.Module):
    def __init__(self, channels=3, classes=1, widths=(32, 64, 128, 256, 512), dropout=0.5, deep_supervision=True):
        super().__init__()
        self.depth = len(widths)
        self.encoder = nn.ModuleList(StandardUnit(a, b, dropout) for a, b in zip((channels,) + tuple(widths[:-1]), widths))
        self.up, self.nodes = nn.ModuleList(), nn.ModuleList()
        for j in range(1, self.depth):
            for i in range(self.depth - j):
                self.up.append(double(widths[i + 1], widths[i]))
                self.nodes.append(StandardUnit((j + 1) * widths[i], widths[i], dropout))
        self.heads = nn.ModuleList(conv(widths[0], classes, 1) for _ in range(self.depth - 1 if deep_supervision else 1))

    def forward(self, x):
        grid = {}
        for i, unit in enumerate(self.encoder):
            grid[i, 0] = unit(F.max_pool2d(grid[i - 1, 0], 2) if i else x)
        step = 0
        for j in range(1, self.depth):
            for i in range(self.depth - j):
                up = self.up[step](grid[i + 1, j - 1])
                grid[i, j] = self.nodes[step](torch.cat([up] + [grid[i, k] for k in range(j)], 1))
                step += 1
        if len(self.heads) == 1:
            return self.heads[0](grid[0, self.depth - 1])
        mean = torch.stack([torch.sigmoid(head(grid[0, j + 1])) for j, head in enumerate(self.heads)]).mean(0)
        return torch.logit(mean)


# ----------------------------------------------------------------------------------------------------------------------- R2U-Net


class RecurrentConvolution(nn.Module):
    def __init__(self, channels, steps):
        super().__init__()
        self.layer, self.steps = normed(channels, channels), steps

    def forward(self, x):
        y = run(self.layer, x)
        for _ in range(self.steps):
            y = run(self.layer, x + y)
        return y


class RecurrentResidual(nn.Module):
    def __init__(self, inputs, outputs, steps):
        super().__init__()
        self.project = conv(inputs, outputs, 1)
        self.first, self.second = RecurrentConvolution(outputs, steps), RecurrentConvolution(outputs, steps)

    def forward(self, x):
        x = self.project(x)
        return x + self.second(self.first(x))


class R2UNet(nn.Module):
    def __init__(self, channels=3, classes=1, widths=(32, 64, 128, 256, 512), steps=2):
        super().__init__()
        self.encoder = nn.ModuleList(RecurrentResidual(a, b, steps) for a, b in zip((channels,) + tuple(widths[:-1]), widths))
        levels = list(reversed(widths))
        self.up = nn.ModuleList(normed(a, b) for a, b in zip(levels, levels[1:]))
        self.decoder = nn.ModuleList(RecurrentResidual(2 * b, b, steps) for b in levels[1:])
        self.out = conv(widths[0], classes, 1)

    def forward(self, x):
        skips = []
        for i, unit in enumerate(self.encoder):
            x = unit(F.max_pool2d(x, 2) if i else x)
            skips.append(x)
        x = skips.pop()
        for up, unit in zip(self.up, self.decoder):
            x = unit(torch.cat([skips.pop(), run(up, F.interpolate(x, scale_factor=2, mode="nearest"))], 1))
        return self.out(x)


# --------------------------------------------------------------------------------------------------------------- Attention U-Net


class NormedPair(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv1, self.norm1 = conv(inputs, outputs), norm(outputs)
        self.conv2, self.norm2 = conv(outputs, outputs), norm(outputs)

    def forward(self, x):
        return F.relu(self.norm2(self.conv2(F.relu(self.norm1(self.conv1(x))))))


def keras_double(layer, x):
    """Keras's `same` transposed 3x3 convolution with stride two: what falls beyond the right and lower edge is cut off."""
    return layer(x)[:, :, :-1, :-1]


class AttentionGate(nn.Module):
    def __init__(self, channels, signal, distance):
        super().__init__()
        self.gating = normed(signal, signal, 1)
        self.theta, self.phi = nn.Conv2d(channels, channels, 2, stride=2), conv(signal, channels, 1)
        self.align = conv(channels, channels) if distance == 1 else nn.ConvTranspose2d(channels, channels, 3, stride=2)
        self.psi, self.result, self.norm = conv(channels, 1, 1), conv(channels, channels, 1), norm(channels)

    def forward(self, x, g):
        g = self.phi(run(self.gating, g))
        g = keras_double(self.align, g) if isinstance(self.align, nn.ConvTranspose2d) else self.align(g)
        weights = torch.sigmoid(self.psi(F.relu(g + self.theta(x))))
        return self.norm(self.result(x * F.interpolate(weights, scale_factor=2, mode="nearest")))


class AttentionUNet(nn.Module):
    def __init__(self, channels=3, classes=1, widths=(32, 64, 128, 256, 512), released_third_gate=True):
        super().__init__()
        self.encoder = nn.ModuleList(NormedPair(a, b) for a, b in zip((channels,) + tuple(widths[:-1]), widths))
        levels = list(reversed(widths))[1:]
        given = [widths[-1]] + [2 * width for width in levels]
        # Each gate is steered by the decoder's output just below it; the release steers the last one as the one before.
        self.sources = list(range(len(levels) - 1))
        if released_third_gate:
            self.sources[-1] -= 1
        self.gates = nn.ModuleList(AttentionGate(levels[i], given[s], 1 + i - s) for i, s in enumerate(self.sources))
        self.up = nn.ModuleList(nn.ConvTranspose2d(given[i], width, 3, stride=2) for i, width in enumerate(levels))
        self.out = conv(given[-1], classes, 1)

    def forward(self, x):
        skips = []
        for i, pair in enumerate(self.encoder):
            x = pair(F.max_pool2d(x, 2) if i else x)
            skips.append(x)
        given = [skips.pop()]
        for i, up in enumerate(self.up):
            skip = skips.pop()
            if i < len(self.gates):
                skip = self.gates[i](skip, given[self.sources[i]])
            given.append(torch.cat([F.relu(keras_double(up, given[i])), skip], 1))
        return self.out(given[-1])


NETWORKS = {"fcn": Fcn8, "wide-unet": WideUNet, "unet++": UNetPlusPlus, "r2u-net": R2UNet, "attention-unet": AttentionUNet}
