// Style sheets are imported for their effect; Vite bundles them with the screen.
declare module '*.css';
