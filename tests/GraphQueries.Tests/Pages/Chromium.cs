using Microsoft.Playwright;

namespace GraphQueries.Tests.Pages;

/// <summary>A browser without a window; tests that ask for it are skipped where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The variable that names the program where it is in no usual place.</summary>
    public const string Variable = "KG_TEST_CHROMIUM";

    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    private static string? Program => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : UsualPlaces.FirstOrDefault(File.Exists);

    internal IBrowser Browser
    {
        get
        {
            Skip.If(browser is null, $"no Chromium here; {Variable} names one");
            return browser!;
        }
    }

    public async Task InitializeAsync()
    {
        if (Program is not { } program)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
