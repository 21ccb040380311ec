# Acta as a container: `docker compose up -d` builds and starts it beside Neo4j.
# `.ci/run` does the same steps without Docker: it reads the COPY lines of the second stage.

FROM node:22-slim AS build
WORKDIR /acta
COPY . .
# `prepare` builds the service and its pages.
RUN npm install --no-audit --no-fund
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:22-slim
WORKDIR /acta
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ACTA_DATA=/data
COPY --from=build /acta/package.json ./package.json
COPY --from=build /acta/node_modules ./node_modules
COPY --from=build /acta/dist ./dist
COPY --from=build /acta/cypher ./cypher
COPY --from=build /acta/schema ./schema
COPY --from=build /acta/seed ./seed
# The embedded store, for those who start the image without NEO4J_URI.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
