namespace GraphBuilder.Text;

/// <summary>Brings British spellings to the American ones that most papers use: normalisation, modelling, colour, centre, analyse.</summary>
internal static class AmericanSpelling
{
    /// <summary>Replaced wherever they stand in a word; the first that fits wins.</summary>
    private static readonly (string British, string American)[] Stems =
    [
        ("colour", "color"), ("behaviour", "behavior"), ("neighbour", "neighbor"), ("favour", "favor"), ("flavour", "flavor"), ("labour", "labor"), ("honour", "honor"),
        ("humour", "humor"), ("rumour", "rumor"), ("vapour", "vapor"), ("harbour", "harbor"), ("endeavour", "endeavor"), ("armour", "armor"), ("odour", "odor"), ("tumour", "tumor"),
        ("centring", "centering"), ("centred", "centered"), ("centre", "center"), ("fibre", "fiber"), ("metre", "meter"), ("theatre", "theater"), ("calibre", "caliber"),
        ("mould", "mold"), ("grey", "gray"), ("artefact", "artifact"), ("judgement", "judgment"), ("acknowledgement", "acknowledgment"), ("ageing", "aging"), ("aluminium", "aluminum"),
        ("defence", "defense"), ("offence", "offense"), ("licence", "license"), ("practis", "practic"), ("sceptic", "skeptic"), ("manoeuvre", "maneuver"), ("manoeuvr", "maneuver"), ("sulph", "sulf"),
        ("aeroplane", "airplane"), ("paediatr", "pediatr"), ("orthopaed", "orthoped"), ("anaesth", "anesth"), ("haemo", "hemo"), ("haema", "hema"), ("anaemi", "anemi"), ("leukaem", "leukem"),
        ("oesoph", "esoph"), ("foetal", "fetal"), ("foetus", "fetus"), ("encyclopaed", "encycloped"), ("fulfilment", "fulfillment"), ("enrolment", "enrollment"), ("skilful", "skillful"),
    ];

    /// <summary>The letters of each stem as bits: a word that lacks one of them need not be searched for the stem.</summary>
    private static readonly uint[] StemLetters = Array.ConvertAll(Stems, static s => Letters(s.British));

    /// <summary>Replaced as whole words: verbs and plurals made of them look different.</summary>
    private static readonly (string British, string American)[] Words =
    [
        ("catalogue", "catalog"), ("catalogues", "catalogs"), ("dialogue", "dialog"), ("dialogues", "dialogs"), ("analogue", "analog"), ("analogues", "analogs"), ("programme", "program"),
        ("programmes", "programs"), ("litre", "liter"), ("litres", "liters"), ("tyre", "tire"), ("tyres", "tires"), ("learnt", "learned"), ("cosy", "cozy"), ("neurone", "neuron"), ("neurones", "neurons"),
    ];

    /// <summary>Stems that British spelling doubles an l after.</summary>
    private static readonly string[] Doubled =
    [
        "model", "label", "signal", "channel", "cancel", "level", "fuel", "tunnel", "travel", "counsel", "quarrel", "spiral", "jewel", "panel", "parcel", "marvel", "rival", "initial", "bevel", "chisel", "funnel", "pixel",
    ];

    private static readonly string[] DoubledEndings = ["ed", "ing", "ings", "er", "ers"];

    private static readonly string[] VerbEndings = ["e", "ed", "er", "ers", "es", "ing", "ings", "able", "ation", "ations", "ational", "ability"];

    /// <summary>Stems after which -is- is no suffix, where the rule below would think so.</summary>
    private static readonly string[] KeepStems =
    [
        "ar", "sunr", "prom", "comprom", "prem", "dem", "surm", "franch", "expert", "advert", "merchand", "parad", "treat", "desp", "chast",
    ];

    /// <summary>Converts a lower-case word in place; the new length. The buffer must have room for two characters more.</summary>
    public static int Convert(Span<char> buffer, int length)
    {
        if (length < 4)
            return length;
        if (buffer[..length].Contains('s'))
            ReplaceIs(buffer, length);
        length = Undouble(buffer, length);
        foreach (var (british, american) in Words)
        {
            if (buffer[..length].SequenceEqual(british))
            {
                american.CopyTo(buffer);
                return american.Length;
            }
        }

        var letters = Letters(buffer[..length]);
        for (var i = 0; i < StemLetters.Length; i++)
        {
            if ((StemLetters[i] & ~letters) == 0 && buffer[..length].IndexOf(Stems[i].British) is var at and >= 0)
                return Splice(buffer, length, at, Stems[i].British.Length, Stems[i].American);
        }

        return length;
    }

    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }

    /// <summary>optimise, normalisation, analysed: the s becomes a z.</summary>
    private static void ReplaceIs(Span<char> buffer, int length)
    {
        ReadOnlySpan<char> word = buffer[..length];
        foreach (var ending in VerbEndings)
        {
            var s = length - ending.Length - 1;
            if (s < 3 || word[s] != 's' || !word.EndsWith(ending))
                continue;
            var noun = ending.StartsWith("ati", StringComparison.Ordinal);
            if (word[s - 1] == 'i' && IsSuffix(word[..(s - 1)], noun) || word[s - 1] == 'y' && word[s - 2] == 'l' && ending is not "es" && !noun)
                buffer[s] = 'z';
            return;
        }
    }

    /// <summary>Whether -ise after the stem is the verb's suffix, not part of the root as in noise, precise, supervise, surprise.</summary>
    private static bool IsSuffix(ReadOnlySpan<char> stem, bool noun)
    {
        if (noun)
            return !stem.EndsWith("improv");
        if (stem[^1] is 'w' or 'o' or 'a' or 'u' || stem.EndsWith("pr"))
            return false;
        if (stem.Length > 1 && stem[^1] is 'v' or 'c' && stem[^2] != 'i')
            return false;
        foreach (var keep in KeepStems)
        {
            if (keep.Length > 3 ? stem.EndsWith(keep) : stem.SequenceEqual(keep))
                return false;
        }

        return true;
    }

    private static int Undouble(Span<char> buffer, int length)
    {
        ReadOnlySpan<char> word = buffer[..length];
        if (!word.Contains("ll", StringComparison.Ordinal))
            return length;
        foreach (var ending in DoubledEndings)
        {
            var l = length - ending.Length - 1;
            if (l < 4 || word[l] != 'l' || word[l - 1] != 'l' || !word.EndsWith(ending))
                continue;
            foreach (var stem in Doubled)
            {
                if (word[..l].EndsWith(stem))
                    return Splice(buffer, length, l, 1, "");
            }
        }

        return length;
    }

    private static int Splice(Span<char> buffer, int length, int at, int removed, string inserted)
    {
        buffer[(at + removed)..length].CopyTo(buffer[(at + inserted.Length)..]);
        inserted.CopyTo(buffer[at..]);
        return length - removed + inserted.Length;
    }
}
