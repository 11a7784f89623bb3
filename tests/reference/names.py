"""The one place that knows how FocusNetGrid's state dictionary and the reference's correspond."""
import re

import torch

# Applied in this order to a name of ours.
RULES = [
    (r"\.groups\.", "."),
    (r"\.body\.", "."),
    (r"\.pixelwise\.", "."),
    (r"^(heads\.\d+)\.head\.", r"\1."),
    (r"\.gate\.", ".weights."),
    (r"\.excitation\.", ".recalibrate."),
    (r"\.skips\.(\d+)\.conv\.", r".features.\1.skip.0."),
    (r"\.skips\.(\d+)\.norm\.norm\.", r".features.\1.skip.1."),
    (r"\.expand\.(\d+)\.", r".expand.\1.0."),
    (r"\.shortcut\.conv\.", ".shortcut.0."),
    (r"\.shortcut\.norm\.", ".shortcut.1."),
    (r"\.first\.(conv|norm)\.", r".\g<1>1."),
    (r"\.second\.(conv|norm)\.", r".\g<1>2."),
    (r"norm(\d?)\.norm\.", r"norm\1."),
    (r"(^|\.)maps\.", r"\1out."),
]
# Ours keeps the norms behind a block's expanding convolutions side by side in one; the reference has one behind each.
MERGED_NORM = re.compile(r"^(.*)\.groups\.norm\.norm\.(\w+)$")


def theirs(name, known):
    """The reference's names whose tensors, one after the other, are ours."""
    merged = MERGED_NORM.match(name)
    if merged:
        parts = (f"{merged[1]}.expand.{i}.1.{merged[2]}" for i in range(len(known)))
        return [part for part in parts if part in known]
    for pattern, replacement in RULES:
        name = re.sub(pattern, replacement, name)
    if name not in known:
        raise KeyError(f"no tensor of the reference corresponds to {name}")
    return [name]


def load(model, ours):
    """Loads our tensors (by our names) into the reference; every tensor of both must be met."""
    state = model.state_dict()
    loaded = {}
    for name, tensor in ours.items():
        parts = theirs(name, state)
        for part, values in zip(parts, tensor.chunk(len(parts))):
            loaded[part] = values.reshape(state[part].shape)
    missing = [name for name in state if name not in loaded and not name.endswith("num_batches_tracked")]
    if missing:
        raise KeyError(f"ours has nothing for {missing}")
    model.load_state_dict(loaded, strict=False)


def gather(tensors, ours):
    """The reference's tensors (by its names) under our names and in our shapes."""
    return {name: torch.cat([tensors[part] for part in theirs(name, tensors)]).reshape(shape.shape)
            for name, shape in ours.items()}
