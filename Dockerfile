# The portal as a city runs it: the BFF and the built releases, nothing else. See docs/deployment.md.

FROM node:26-slim AS manifests
WORKDIR /app
COPY . .
# Only what decides over the packages, so that a change of the sources does not install them again.
RUN find . -type f ! -name package.json ! -name package-lock.json -delete

FROM node:26-slim AS build
WORKDIR /app
COPY --from=manifests /app .
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:26-slim AS packages
WORKDIR /app
COPY --from=manifests /app .
RUN npm ci --omit=dev --workspace=@entame/bff --no-audit --no-fund

FROM node:26-slim
ENV NODE_ENV=production PORT=8080 DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app .
COPY city city
COPY sdk/src sdk/src
COPY bff/migrations bff/migrations
COPY bff/src bff/src
COPY scripts/new-secrets.ts scripts/
COPY --from=build /app/shell/dist shell/dist
COPY --from=build /app/shell/account/dist shell/account/dist
COPY --from=build /app/mfe-points/dist mfe-points/dist
COPY --from=build /app/mfe-rideshare/dist mfe-rideshare/dist
COPY --from=build /app/mfe-healthcare/dist mfe-healthcare/dist
COPY --from=build /app/mfe-admin/dist mfe-admin/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bff/src/main.ts"]
