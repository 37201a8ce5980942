# Builds firstread and keeps the program, its rules and dictionaries, and the libraries it needs.
FROM debian:12 AS build
COPY . /firstread
WORKDIR /firstread
RUN ./dev build && cmake --install build/release --prefix /opt/firstread

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends libicu72 libhunspell-1.7-0 libutf8proc2 libyaml-cpp0.7 libmd4c0 libgumbo1 \
    libpugixml1v5 libzip4 libpcre2-8-0 libsqlite3-0 libsqlitecpp0 libtbb12 hunspell-en-us hunspell-en-gb hunspell-en-ca hunspell-en-au \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/firstread /usr/local
WORKDIR /drafts
ENTRYPOINT ["firstread"]
