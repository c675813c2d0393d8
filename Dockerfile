# graph-builder and graph-queries on the .NET runtime, and seeds/ to try them on.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY cypher/ cypher/
COPY src/ src/
RUN dotnet publish src/GraphBuilder -c Release -o /app
RUN dotnet publish src/GraphQueries -c Release -o /app

FROM mcr.microsoft.com/dotnet/runtime:10.0
COPY --from=build /app /opt/knowledge-graph
ENV PATH=/opt/knowledge-graph:$PATH
WORKDIR /work
COPY seeds/ seeds/
# The programs write their graphs here, as the user that .NET's images have for that.
RUN chown "$APP_UID" .
USER $APP_UID
CMD ["graph-builder", "--help"]
