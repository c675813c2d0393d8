namespace Support;

/// <summary>A keyboard at which a text is typed: \n is Enter, and each of ↑ ↓ ← → ⌫ ⌦ ⇤ ⇥ ⭾ the key that it shows; a ^ before a letter is Ctrl. When all is typed, Ctrl-D.</summary>
internal static class Typed
{
    public static Func<ConsoleKeyInfo> At(string text, Action<int>? beforeKey = null)
    {
        var keys = new Queue<ConsoleKeyInfo>(Keys(text));
        int pressed = 0;
        return () =>
        {
            beforeKey?.Invoke(pressed++);
            return keys.TryDequeue(out var key) ? key : Control('D');
        };
    }

    private static IEnumerable<ConsoleKeyInfo> Keys(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            yield return text[i] switch
            {
                '\n' => new ConsoleKeyInfo('\r', ConsoleKey.Enter, shift: false, alt: false, control: false),
                '↑' => Key(ConsoleKey.UpArrow),
                '↓' => Key(ConsoleKey.DownArrow),
                '←' => Key(ConsoleKey.LeftArrow),
                '→' => Key(ConsoleKey.RightArrow),
                '⌫' => Key(ConsoleKey.Backspace),
                '⌦' => Key(ConsoleKey.Delete),
                '⇤' => Key(ConsoleKey.Home),
                '⇥' => Key(ConsoleKey.End),
                '⭾' => Key(ConsoleKey.Tab),
                '^' => Control(text[++i]),
                var letter => new ConsoleKeyInfo(letter, ConsoleKey.None, shift: false, alt: false, control: false),
            };
        }
    }

    private static ConsoleKeyInfo Key(ConsoleKey key) => new('\0', key, shift: false, alt: false, control: false);

    private static ConsoleKeyInfo Control(char letter) => new((char)(letter - 'A' + 1), ConsoleKey.A + (letter - 'A'), shift: false, alt: false, control: true);
}
