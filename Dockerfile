# One image for API, worker and demonstration bank, built from this checkout.
FROM node:22.21-bookworm-slim AS build
WORKDIR /tongtu
COPY package.json package-lock.json .npmrc ./
COPY workflows/package.json workflows/
COPY store/package.json store/
COPY orchestrator/package.json orchestrator/
COPY api/package.json api/
COPY designer/package.json designer/
COPY demo/package.json demo/
COPY tests/package.json tests/
RUN npm ci
COPY . .
RUN node scripts/build.mjs && npm prune --omit=dev

FROM node:22.21-bookworm-slim
WORKDIR /tongtu
COPY --from=build /tongtu .
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
CMD ["node", "api/dist/main.js"]
