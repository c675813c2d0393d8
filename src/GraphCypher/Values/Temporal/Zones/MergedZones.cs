namespace GraphCypher.Values.Temporal.Zones;

/// <summary>
/// Zones that the IANA database merged with another because their clocks have agreed since 1970 (its file <c>backward</c>, 2026). Some platforms build the
/// database with what is known of them before that, some without; this table makes the offsets of old dates the same everywhere, and those of Neo4j:
/// Stockholm in 1818 is where Berlin was.
/// </summary>
internal static class MergedZones
{
    private static readonly Dictionary<string, string[]> Merged = new(StringComparer.Ordinal)
    {
        ["Africa/Abidjan"] =
            ["Africa/Accra", "Africa/Bamako", "Africa/Banjul", "Africa/Conakry", "Africa/Dakar", "Africa/Freetown", "Africa/Lome",
                "Africa/Nouakchott", "Africa/Ouagadougou", "Atlantic/Reykjavik", "Atlantic/St_Helena"],
        ["Africa/Johannesburg"] =
            ["Africa/Maseru", "Africa/Mbabane"],
        ["Africa/Lagos"] =
            ["Africa/Bangui", "Africa/Brazzaville", "Africa/Douala", "Africa/Kinshasa", "Africa/Libreville", "Africa/Luanda", "Africa/Malabo",
                "Africa/Niamey", "Africa/Porto-Novo"],
        ["Africa/Maputo"] =
            ["Africa/Blantyre", "Africa/Bujumbura", "Africa/Gaborone", "Africa/Harare", "Africa/Kigali", "Africa/Lubumbashi", "Africa/Lusaka"],
        ["Africa/Nairobi"] =
            ["Africa/Addis_Ababa", "Africa/Asmara", "Africa/Dar_es_Salaam", "Africa/Djibouti", "Africa/Kampala", "Africa/Mogadishu",
                "Indian/Antananarivo", "Indian/Comoro", "Indian/Mayotte"],
        ["America/Chicago"] =
            ["CST6CDT"],
        ["America/Denver"] =
            ["MST7MDT"],
        ["America/Los_Angeles"] =
            ["PST8PDT"],
        ["America/New_York"] =
            ["EST5EDT"],
        ["America/Panama"] =
            ["America/Atikokan", "America/Cayman"],
        ["America/Phoenix"] =
            ["America/Creston"],
        ["America/Puerto_Rico"] =
            ["America/Anguilla", "America/Antigua", "America/Aruba", "America/Blanc-Sablon", "America/Curacao", "America/Dominica",
                "America/Grenada", "America/Guadeloupe", "America/Montserrat", "America/Port_of_Spain", "America/St_Kitts", "America/St_Lucia",
                "America/St_Thomas", "America/St_Vincent", "America/Tortola"],
        ["America/Toronto"] =
            ["America/Nassau"],
        ["Asia/Bangkok"] =
            ["Asia/Phnom_Penh", "Asia/Vientiane", "Indian/Christmas"],
        ["Asia/Dubai"] =
            ["Asia/Muscat", "Indian/Mahe", "Indian/Reunion"],
        ["Asia/Kuching"] =
            ["Asia/Brunei"],
        ["Asia/Qatar"] =
            ["Asia/Bahrain"],
        ["Asia/Riyadh"] =
            ["Antarctica/Syowa", "Asia/Aden", "Asia/Kuwait"],
        ["Asia/Singapore"] =
            ["Asia/Kuala_Lumpur"],
        ["Asia/Yangon"] =
            ["Indian/Cocos"],
        ["Europe/Athens"] =
            ["EET"],
        ["Europe/Belgrade"] =
            ["Europe/Ljubljana", "Europe/Sarajevo", "Europe/Skopje", "Europe/Zagreb"],
        ["Europe/Berlin"] =
            ["Europe/Copenhagen", "Europe/Oslo", "Europe/Stockholm"],
        ["Europe/Brussels"] =
            ["CET", "Europe/Amsterdam", "Europe/Luxembourg", "MET"],
        ["Europe/Lisbon"] =
            ["WET"],
        ["Europe/London"] =
            ["Europe/Guernsey", "Europe/Isle_of_Man", "Europe/Jersey"],
        ["Europe/Paris"] =
            ["Europe/Monaco"],
        ["Europe/Zurich"] =
            ["Europe/Vaduz"],
        ["Indian/Maldives"] =
            ["Indian/Kerguelen"],
        ["Pacific/Auckland"] =
            ["Antarctica/McMurdo"],
        ["Pacific/Guadalcanal"] =
            ["Pacific/Pohnpei"],
        ["Pacific/Guam"] =
            ["Pacific/Saipan"],
        ["Pacific/Pago_Pago"] =
            ["Pacific/Midway"],
        ["Pacific/Port_Moresby"] =
            ["Antarctica/DumontDUrville", "Pacific/Chuuk"],
        ["Pacific/Tarawa"] =
            ["Pacific/Funafuti", "Pacific/Majuro", "Pacific/Wake", "Pacific/Wallis"],
    };

    private static readonly Dictionary<string, string> Targets =
        Merged.SelectMany(pair => pair.Value.Select(name => (Name: name, Target: pair.Key))).ToDictionary(pair => pair.Name, pair => pair.Target, StringComparer.Ordinal);

    /// <summary>The zone whose rules a zone has: itself, unless it was merged.</summary>
    public static string RulesOf(string name) => Targets.GetValueOrDefault(name, name);
}
