#!/usr/bin/env bash
# Cards are found by name, alias and id; a misspelt name suggests near ones and ends with 3.
. "$(dirname "$0")/begin.sh"
builder build seeds -o "$work/graph" --quiet >/dev/null || { not_ok "show: build ended with $?"; finish; }
card() { queries show "$1" --graph "$work/graph" >"$work/$2" 2>"$work/$2.error"; }

if card LoRA lora && grep -q '\*\*LoRA\*\*' "$work/lora"; then ok "show: $(head -n 1 "$work/lora")"; else not_ok "show: LoRA: $(cat "$work/lora.error")"; fi
card "layer normalization" full || not_ok "show: layer normalization: $(cat "$work/full.error")"
for name in LayerNorm "Layer-Normalisation" term:layer-normalization; do
  if card "$name" other && diff "$work/full" "$work/other" >/dev/null; then ok "show: $name is the card of layer normalization"; else not_ok "show: $name is another card: $(head -n 1 "$work/other" "$work/other.error")"; fi
done
card LoRAA misspelt
code=$?
if [ "$code" -eq 3 ] && grep -q '^  LoRA ' "$work/misspelt.error"; then ok "show: LoRAA suggests LoRA"; else not_ok "show: LoRAA: exit $code, $(cat "$work/misspelt.error")"; fi
finish
