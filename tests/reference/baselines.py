"""The networks that the paper compares with, in plain PyTorch: FCN-8s, Wide U-Net, R2U-Net, UNet++, Attention U-Net, BCDU-Net and FocusNet.

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


# ---------------------------------------------------------------------------------------------------------------------- BCDU-Net


def hard_sigmoid(x):
    return torch.clamp(0.2 * x + 0.5, 0, 1)


class ConvolutionalLstm(nn.Module):
    """Keras's ConvLSTM2D over a sequence of two; its first step has no state to convolve or to forget."""

    def __init__(self, inputs, units):
        super().__init__()
        self.input, self.recurrent = conv(inputs, 4 * units), nn.Conv2d(units, 4 * units, 3, padding=1, bias=False)

    def forward(self, earlier, later):
        i, _, g, o = self.input(earlier).chunk(4, 1)
        c = hard_sigmoid(i) * torch.tanh(g)
        h = hard_sigmoid(o) * torch.tanh(c)
        i, f, g, o = (self.input(later) + self.recurrent(h)).chunk(4, 1)
        c = hard_sigmoid(f) * c + hard_sigmoid(i) * torch.tanh(g)
        return hard_sigmoid(o) * torch.tanh(c)


class LstmSkip(nn.Module):
    def __init__(self, channels, bidirectional):
        super().__init__()
        units = channels // 2
        self.backwards, self.bidirectional = ConvolutionalLstm(channels, units), bidirectional
        if bidirectional:
            self.onwards = ConvolutionalLstm(channels, units)
            self.fromBackwards, self.fromOnwards = conv(units, units), nn.Conv2d(units, units, 3, padding=1, bias=False)

    def forward(self, skip, raised):
        y = self.backwards(raised, skip)
        if self.bidirectional:
            y = torch.tanh(self.fromBackwards(y) + self.fromOnwards(self.onwards(skip, raised)))
        return y


class ReluPair(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv1, self.conv2 = conv(inputs, outputs), conv(outputs, outputs)

    def forward(self, x):
        return F.relu(self.conv2(F.relu(self.conv1(x))))


class BcduNet(nn.Module):
    def __init__(self, channels=3, classes=1, widths=(64, 128, 256, 512), dense_blocks=3, bidirectional=False, dropout=0.5):
        super().__init__()
        self.encoder = nn.ModuleList(ReluPair(a, b) for a, b in zip((channels,) + tuple(widths[:-2]), widths[:-1]))
        deep = widths[-1]
        self.dense = nn.ModuleList(ReluPair(widths[-2] if b == 0 else b * deep, deep) for b in range(dense_blocks))
        self.dropout = nn.Dropout(dropout)
        levels = list(reversed(widths))
        self.up = nn.ModuleList(nn.ModuleDict({"conv": double(a, b), "norm": norm(b)}) for a, b in zip(levels, levels[1:]))
        self.skips = nn.ModuleList(LstmSkip(b, bidirectional) for b in levels[1:])
        self.decoder = nn.ModuleList(ReluPair(b // 2, b) for b in levels[1:])
        self.narrow, self.out = conv(widths[0], 2 * classes), conv(2 * classes, classes, 1)

    def forward(self, x):
        skips = []
        for pair in self.encoder:
            x = pair(x)
            skips.append(x)
            x = F.max_pool2d(x, 2)
        outs = []
        for block in self.dense:
            outs.insert(0, self.dropout(block(torch.cat(outs, 1) if outs else x)))
        x = outs[0]
        for i, (up, join, pair) in enumerate(zip(self.up, self.skips, self.decoder)):
            skip = skips.pop()
            x = pair(join(self.dropout(skip) if i == 0 else skip, run(up, x)))
        return self.out(F.relu(self.narrow(x)))


# ---------------------------------------------------------------------------------------------------------------------- FocusNet


class PreActivationUnit(nn.Module):
    def __init__(self, inputs, outputs, halves=False):
        super().__init__()
        self.halves = halves
        if halves:
            self.before = nn.ModuleDict({"norm": norm(inputs)})
            self.conv1, self.shortcut = nn.Conv2d(inputs, outputs, 3, stride=2), nn.Conv2d(inputs, outputs, 1, stride=2)
        else:
            self.conv1 = conv(inputs, outputs)
            self.shortcut = conv(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        self.between, self.conv2 = nn.ModuleDict({"norm": norm(outputs)}), conv(outputs, outputs)

    def forward(self, x):
        y = F.pad(F.relu(self.before["norm"](x)), (0, 1, 0, 1)) if self.halves else x
        y = self.conv2(F.relu(self.between["norm"](self.conv1(y))))
        return self.shortcut(x) + y


class Excitation(nn.Module):
    def __init__(self, channels, ratio):
        super().__init__()
        hidden = max(1, channels // ratio)
        self.squeeze, self.excite = nn.Linear(channels, hidden, bias=False), nn.Linear(hidden, channels, bias=False)

    def forward(self, x):
        s = torch.sigmoid(self.excite(F.relu(self.squeeze(x.mean((2, 3))))))
        return x * s[:, :, None, None]


def enlarge(x, scale):
    return F.interpolate(x, scale_factor=scale, mode="nearest")


def raise2(layer, x):
    """Up-sampling and a 2x2 convolution, padded at the right and below as Keras does, ReLU."""
    return F.relu(layer(F.pad(enlarge(x, 2), (0, 1, 0, 1))))


class AttendingBranch(nn.Module):
    def __init__(self, channels, widths, dropout):
        super().__init__()
        halves = [width // 2 for width in widths]
        levels = list(reversed(widths))[1:]
        self.stem = nn.ModuleDict({"conv": nn.Conv2d(channels, halves[0], 3, padding=1, bias=False), "norm": norm(halves[0])})
        self.halve = nn.ModuleList(PreActivationUnit(width, width, True) for width in halves[:-1])
        self.encoder = nn.ModuleList(PreActivationUnit(a, b) for a, b in zip(halves, halves[1:]))
        self.dropout = nn.Dropout(dropout)
        self.up = nn.ModuleList(nn.Conv2d(a, b, 2) for a, b in zip([halves[-1]] + levels, levels))
        self.decoder = nn.ModuleList(PreActivationUnit(width + width // 2, width) for width in levels)

    def forward(self, x):
        skips = [F.leaky_relu(self.stem["norm"](self.stem["conv"](x)), 0.3)]
        for halve, unit in zip(self.halve, self.encoder):
            skips.append(unit(halve(skips[-1])))
        x = self.dropout(skips.pop())
        factors = []
        for up, unit in zip(self.up, self.decoder):
            x = unit(torch.cat([skips.pop(), raise2(up, x)], 1))
            factors.insert(0, torch.sigmoid(x))
        return factors


class FocusNet(nn.Module):
    def __init__(self, channels=3, classes=1, widths=(64, 128, 256, 512), ratio=16, dropout=0.2):
        super().__init__()
        hidden = widths[0] // 2
        levels = list(reversed(widths))[1:]
        self.attention = AttendingBranch(channels, widths, dropout)
        self.stem = normed(channels, widths[0], 7)
        self.encoder = nn.ModuleList(PreActivationUnit(a, b) for a, b in zip((widths[0],) + tuple(widths[:-1]), widths))
        self.excitation = nn.ModuleList(Excitation(width, ratio) for width in widths)
        self.attended = nn.ModuleList(Excitation(width, ratio) for width in widths[:-1])
        self.halve = nn.ModuleList(PreActivationUnit(width, width, True) for width in widths)
        self.up = nn.ModuleList(nn.Conv2d(a, b, 2) for a, b in zip([widths[-1]] + levels, levels + [hidden]))
        self.decoder = nn.ModuleList(PreActivationUnit(2 * width, width) for width in levels)
        self.heads = nn.ModuleList(nn.ModuleDict({"conv": conv(width, hidden), "out": conv(hidden, classes, 1)}) for width in levels)
        self.last = nn.ModuleDict({
            "unit1": PreActivationUnit(widths[0] + hidden, hidden), "unit2": PreActivationUnit(hidden, widths[0] // 4),
            "unit3": PreActivationUnit(widths[0] // 4, widths[0] // 16), "out": conv(widths[0] // 16, classes, 1)})
        self.fuse = nn.ModuleDict({"conv": conv(len(widths) * classes, hidden), "out": conv(hidden, classes, 1)})

    def forward(self, x):
        factors = self.attention(x)
        skips = [run(self.stem, x)]
        for i, (unit, excite, halve) in enumerate(zip(self.encoder, self.excitation, self.halve)):
            y = excite(unit(skips[-1]))
            if i < len(factors):
                y = self.attended[i](y * factors[i])
            skips.append(halve(y))
        y, maps = skips.pop(), []
        for i, (unit, head) in enumerate(zip(self.decoder, self.heads)):
            y = unit(torch.cat([skips.pop(), raise2(self.up[i], y)], 1))
            maps.append(torch.sigmoid(head["out"](F.relu(head["conv"](enlarge(y, 2 ** (len(self.heads) - i)))))))
        y = torch.cat([skips.pop(), raise2(self.up[-1], y)], 1)
        y = self.last["unit3"](self.last["unit2"](self.last["unit1"](y)))
        maps.append(torch.sigmoid(self.last["out"](y)))
        return self.fuse["out"](F.relu(self.fuse["conv"](torch.cat(maps, 1))))


NETWORKS = {"fcn": Fcn8, "wide-unet": WideUNet, "r2u-net": R2UNet, "bcdu-net": BcduNet, "unet++": UNetPlusPlus, "attention-unet": AttentionUNet,
            "focusnet": FocusNet}
