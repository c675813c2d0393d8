namespace GraphBuilder.Text;

/// <summary>The singular of an English noun by rule and exception. Words that merely end in s (analysis, bias, loss, series, k-means) stay.</summary>
internal static class EnglishPlural
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["analyses"] = "analysis", ["hypotheses"] = "hypothesis", ["theses"] = "thesis", ["syntheses"] = "synthesis", ["crises"] = "crisis", ["axes"] = "axis",
        ["diagnoses"] = "diagnosis", ["prognoses"] = "prognosis", ["emphases"] = "emphasis", ["parentheses"] = "parenthesis", ["ellipses"] = "ellipsis",
        ["metamorphoses"] = "metamorphosis", ["metastases"] = "metastasis", ["neuroses"] = "neurosis", ["antitheses"] = "antithesis", ["oases"] = "oasis",
        ["matrices"] = "matrix", ["submatrices"] = "submatrix", ["indices"] = "index", ["vertices"] = "vertex", ["appendices"] = "appendix", ["vortices"] = "vortex",
        ["simplices"] = "simplex", ["codices"] = "codex", ["cortices"] = "cortex", ["helices"] = "helix",
        ["criteria"] = "criterion", ["phenomena"] = "phenomenon", ["automata"] = "automaton", ["corpora"] = "corpus", ["polyhedra"] = "polyhedron", ["spectra"] = "spectrum",
        ["optima"] = "optimum", ["minima"] = "minimum", ["maxima"] = "maximum", ["momenta"] = "momentum", ["quanta"] = "quantum", ["schemata"] = "schema",
        ["stimuli"] = "stimulus", ["loci"] = "locus", ["foci"] = "focus", ["nuclei"] = "nucleus", ["radii"] = "radius", ["fungi"] = "fungus", ["moduli"] = "modulus", ["calculi"] = "calculus",
        ["formulae"] = "formula", ["alumni"] = "alumnus", ["larvae"] = "larva", ["antennae"] = "antenna", ["vertebrae"] = "vertebra",
        ["children"] = "child", ["women"] = "woman", ["men"] = "man", ["feet"] = "foot", ["teeth"] = "tooth", ["mice"] = "mouse", ["geese"] = "goose",
        ["leaves"] = "leaf", ["halves"] = "half", ["shelves"] = "shelf", ["knives"] = "knife", ["wolves"] = "wolf", ["lives"] = "life", ["wives"] = "wife", ["selves"] = "self",
        ["loaves"] = "loaf", ["calves"] = "calf", ["thieves"] = "thief", ["movies"] = "movie", ["cookies"] = "cookie", ["calories"] = "calorie", ["selfies"] = "selfie",
        ["zombies"] = "zombie", ["genies"] = "genie", ["lies"] = "lie", ["ties"] = "tie", ["dies"] = "die", ["pies"] = "pie", ["rookies"] = "rookie", ["hippies"] = "hippie",
        ["biases"] = "bias", ["aliases"] = "alias", ["atlases"] = "atlas", ["canvases"] = "canvas", ["gases"] = "gas", ["lenses"] = "lens", ["pancreases"] = "pancreas",
        ["caches"] = "cache", ["niches"] = "niche", ["aches"] = "ache", ["headaches"] = "headache", ["avalanches"] = "avalanche", ["quizzes"] = "quiz",
        ["heroes"] = "hero", ["echoes"] = "echo", ["potatoes"] = "potato", ["tomatoes"] = "tomato", ["vetoes"] = "veto", ["mosquitoes"] = "mosquito", ["volcanoes"] = "volcano",
        ["torpedoes"] = "torpedo", ["cargoes"] = "cargo", ["buses"] = "bus", ["minibuses"] = "minibus", ["yeses"] = "yes", ["pluses"] = "plus", ["plateaus"] = "plateau", ["menus"] = "menu", ["emojis"] = "emoji", ["wikis"] = "wiki",
        ["sheaves"] = "sheaf", ["taxa"] = "taxon",
    };

    /// <summary>Not plurals, or never counted one by one.</summary>
    private static readonly HashSet<string> Fixed = new(
        [
            "series", "species", "news", "means", "lens", "versus", "always", "perhaps", "sometimes", "towards", "afterwards", "besides", "whereas", "does", "has", "was",
            "is", "its", "this", "thus", "yes", "pros", "cons", "chaos", "ethos", "cosmos", "pathos", "kudos", "bayes", "stokes", "kubernetes", "diabetes", "herpes", "rabies",
            "james", "charles", "jones", "williams", "davis", "adams", "rogers", "sanders", "peters", "holmes", "hughes", "forbes", "reuters", "jeffreys", "lars", "mars", "hans", "moses",
            "siemens", "wales", "netherlands", "athens", "angeles", "vegas", "maths", "corps", "overseas", "headquarters", "themselves", "ourselves", "ours", "theirs", "hermes",
            "archimedes", "socrates", "devops", "mlops", "thomas", "gibbs",
            "hawkes", "potts", "lanczos", "hastings", "mallows", "burgers", "robbins", "gittins", "erdos", "chronos", "kronos", "helios", "elegans", "trans", "kmeans", "timeseries", "goes",
            "undergoes", "nowadays", "clothes", "oftentimes", "procrustes", "mises", "hopkins", "watkins", "hercules", "daubechies",
        ],
        StringComparer.Ordinal);

    /// <summary>Fields of study end in -ics and stay; these are things that one can count.</summary>
    private static readonly HashSet<string> CountedIcs = new(
        [
            "metrics", "topics", "heuristics", "characteristics", "critics", "logics", "clinics", "fabrics", "comics", "mosaics", "rubrics", "classics", "cubics", "quadratics", "conics",
            "geodesics", "metaheuristics", "superquadrics", "mimics", "relics", "cynics", "picnics", "tactics", "antibiotics", "harmonics", "generics", "submetrics", "hypermetrics", "subtopics", "epics",
        ],
        StringComparer.Ordinal);

    /// <summary>Plurals in -as; other words in -as (bias, canvas, pandas) stay.</summary>
    private static readonly HashSet<string> PluralAs = new(
        [
            "areas", "ideas", "schemas", "formulas", "personas", "cameras", "lemmas", "agendas", "quotas", "dilemmas", "traumas", "alphas", "betas", "gammas", "deltas", "sigmas", "lambdas",
            "thetas", "subareas", "arenas", "dramas", "operas", "comas", "commas", "panoramas", "antennas", "visas", "diplomas", "algebras", "replicas", "eras", "plasmas", "edemas", "mantras",
            "loras", "llamas", "stigmas", "enigmas", "umbrellas", "pizzas", "zebras",
        ],
        StringComparer.Ordinal);

    /// <summary>Nouns in -use: their plural does not end in the Latin -us.</summary>
    private static readonly HashSet<string> PluralUses = new(
        [
            "causes", "uses", "houses", "clauses", "pauses", "fuses", "abuses", "misuses", "reuses", "spouses", "blouses", "excuses", "warehouses", "muses", "ruses", "greenhouses",
        ],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> IrregularLookup = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FixedLookup = Fixed.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CountedIcsLookup = CountedIcs.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PluralAsLookup = PluralAs.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PluralUsesLookup = PluralUses.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Replaces a lower-case word by its singular in place; the new length. The buffer must hold the longest irregular singular.</summary>
    public static int Singularize(Span<char> buffer, int length)
    {
        ReadOnlySpan<char> word = buffer[..length];
        if (length < 3)
            return length;
        if (word[^1] is not 's')
            return word[^1] is 'a' or 'i' or 'e' or 'n' or 't' or 'h' && IrregularLookup.TryGetValue(word, out var odd) ? Put(odd, buffer) : length;
        if (length < 4 || FixedLookup.Contains(word) || word.EndsWith("lens"))
            return length;
        if (IrregularLookup.TryGetValue(word, out var singular))
            return Put(singular, buffer);
        if (length > 4 && word.EndsWith("ies"))
        {
            buffer[length - 3] = 'y';
            return length - 2;
        }

        return length - Ending(word);
    }

    private static int Put(string singular, Span<char> buffer)
    {
        singular.CopyTo(buffer);
        return singular.Length;
    }

    /// <summary>How many characters a plural's ending has: 0 for no plural, 1 for -s, 2 for -es.</summary>
    private static int Ending(ReadOnlySpan<char> word)
    {
        switch (word[^2])
        {
            case 's' or 'u' or 'i':
                return 0;
            case 'a':
                return PluralAsLookup.Contains(word) || word.EndsWith("omas") || word.Length > 6 && word.EndsWith("ias") ? 1 : 0;
            case 'c' when word[^3] == 'i':
                return CountedIcsLookup.Contains(word) || word.Length < 6 ? 1 : 0;
            case >= '0' and <= '9':
                return 0;
            case 'e':
                return OfEs(word);
            default:
                return 1;
        }
    }

    private static int OfEs(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
            return 1;
        switch (word[^3])
        {
            case 'x':
                return 2;
            case 'h':
                return word[^4] is 's' or 'c' ? 2 : 1;
            case 's':
                if (word[^4] == 's')
                    return 2;
                return word[^4] == 'u' && !PluralUsesLookup.Contains(word) ? 2 : 1;
            default:
                return 1;
        }
    }
}
